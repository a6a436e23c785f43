import type { ActionName, Actions } from '../../types/contract'
import type { Action } from '../platform/action'
import { serve } from '../platform/serve'
import { set as setAvailability } from './availability/set'
import { view as viewAvailability } from './availability/view'
import { list as listBaselines } from './baseline/list'
import { reopen as reopenBaseline } from './baseline/reopen'
import { save as saveBaseline } from './baseline/save'
import { sign as signBaseline } from './baseline/sign'
import { view as viewBaseline } from './baseline/view'
import { waive as waiveBaseline } from './baseline/waive'
import { approve } from './binding/approve'
import { confirmByCode } from './binding/confirm-by-code'
import { confirmByPhone } from './binding/confirm-by-phone'
import { end } from './binding/end'
import { issueDoorCode } from './binding/issue-door-code'
import { list as listBindings } from './binding/list'
import { recordPower } from './binding/record-power'
import { request } from './binding/request'
import { set as setCalendar } from './calendar/set'
import { view as viewCalendar } from './calendar/view'
import { check as checkCertificate } from './certificate/check'
import { day as dayCertificate } from './certificate/day'
import { days as daysCertificate } from './certificate/days'
import { issue as issueCertificate } from './certificate/issue'
import { list as listCertificate } from './certificate/list'
import { pack as packCertificate } from './certificate/pack'
import { part as partCertificate } from './certificate/part'
import { withdraw as withdrawCertificate } from './certificate/withdraw'
import { askErase } from './claim/ask-erase'
import { exportClaim } from './claim/export'
import { figures as claimFigures } from './claim/figures'
import { join as joinClaims } from './claim/join'
import { list as listClaims } from './claim/list'
import { mine as myClaims } from './claim/mine'
import { move as moveClaim } from './claim/move'
import { revealPhone as revealClaimPhone } from './claim/reveal-phone'
import { see as seeClaim } from './claim/see'
import { showWords as showClaimWords } from './claim/show-words'
import { submit as submitClaim } from './claim/submit'
import { view as viewClaim } from './claim/view'
import { workbook as claimsWorkbook } from './claim/workbook'
import { publishPrices } from './claim-rules/publish-prices'
import { setClocks } from './claim-rules/set-clocks'
import { view as viewClaimRules } from './claim-rules/view'
import { answer as answerComplaint } from './complaint/answer'
import { file as fileComplaint } from './complaint/file'
import { list as listComplaint } from './complaint/list'
import { answer } from './consent/answer'
import { prepare } from './consent/prepare'
import { receipt } from './consent/receipt'
import { recordAccess } from './consent/record-access'
import { recordPaper } from './consent/record-paper'
import { view as viewConsent } from './consent/view'
import { withdraw } from './consent/withdraw'
import { create as createEstate } from './estate/create'
import { list as listEstates } from './estate/list'
import { rollup } from './estate/rollup'
import { view as viewEstate } from './estate/view'
import { mine as mineFigures } from './figures/mine'
import { view as viewFigures } from './figures/view'
import { workbook as workbookFigures } from './figures/workbook'
import { link } from './file/link'
import { requestUpload } from './file/request-upload'
import { correct } from './flat/correct'
import { reveal } from './flat/reveal'
import { view as viewFlat } from './flat/view'
import { ask as askHelp } from './help/ask'
import { board as boardHelp } from './help/board'
import { candidates as candidatesHelp } from './help/candidates'
import { match as matchHelp } from './help/match'
import { mine as mineHelp } from './help/mine'
import { move as moveHelp } from './help/move'
import { needs as needsHelp } from './help/needs'
import { outcomes as outcomesHelp } from './help/outcomes'
import { see as seeHelp } from './help/see'
import { setNeeds as setNeedsHelp } from './help/set-needs'
import { task as taskHelp } from './help/task'
import { file as fileHousehold } from './household/file'
import { history as historyHousehold } from './household/history'
import { open as openHousehold } from './household/open'
import { save as saveHousehold } from './household/save'
import { views as viewsHousehold } from './household/views'
import { home } from './me/home'
import { setElderMode } from './me/set-elder-mode'
import { answer as answerNotice } from './notice/answer'
import { correct as correctNotice } from './notice/correct'
import { countTarget } from './notice/count-target'
import { doors } from './notice/doors'
import { file as linkNoticeFile } from './notice/file'
import { inbox } from './notice/inbox'
import { list as listNotices } from './notice/list'
import { open as openNotice } from './notice/open'
import { publish } from './notice/publish'
import { read as readNotice } from './notice/read'
import { recordTold } from './notice/record-told'
import { save } from './notice/save'
import { unschedule } from './notice/unschedule'
import { view as viewNotice } from './notice/view'
import { withdraw as withdrawNotice } from './notice/withdraw'
import { call as callPaper } from './paper/call'
import { list as listPaper } from './paper/list'
import { settle as settlePaper } from './paper/settle'
import { link as linkPhoto } from './photo/link'
import { links as linkPhotos } from './photo/links'
import { receive as receivePhoto } from './photo/receive'
import { request as requestPhoto } from './photo/request'
import { review as reviewPhoto } from './photo/review'
import { addItem as addItemPlan } from './plan/add-item'
import { confirmKinds as confirmKindsPlan } from './plan/confirm-kinds'
import { figures as figuresPlan } from './plan/figures'
import { mine as minePlan } from './plan/mine'
import { move as movePlan } from './plan/move'
import { pauseVisits as pauseVisitsPlan } from './plan/pause-visits'
import { setTemplates as setTemplatesPlan } from './plan/set-templates'
import { templates as templatesPlan } from './plan/templates'
import { view as viewPlan } from './plan/view'
import { doors as doorsPlanner } from './planner/doors'
import { frontier as frontierPlanner } from './planner/frontier'
import { keep as keepPlanner } from './planner/keep'
import { open as openPlanner } from './planner/open'
import { setTable as setTablePlanner } from './planner/set-table'
import { answer as answerPool } from './pool/answer'
import { ask as askPool } from './pool/ask'
import { join as joinPool } from './pool/join'
import { receive as receivePool } from './pool/receive'
import { set as setPool } from './pool/set'
import { showWords as showPoolWords } from './pool/show-words'
import { view as viewPool } from './pool/view'
import { assign as assignPortfolio } from './portfolio/assign'
import { handOver as handOverPortfolio } from './portfolio/hand-over'
import { organisation as organisationPortfolio } from './portfolio/organisation'
import { setOrganisation as setOrganisationPortfolio } from './portfolio/set-organisation'
import { today as todayPortfolio } from './portfolio/today'
import { view as viewPortfolio } from './portfolio/view'
import { confirm as confirmPromise } from './promise/confirm'
import { confirmByCall as confirmByCallPromise } from './promise/confirm-by-call'
import { list as listPromise } from './promise/list'
import { move as movePromise } from './promise/move'
import { view as viewPromise } from './promise/view'
import { clearAlarm } from './reminder/clear-alarm'
import { grant } from './reminder/grant'
import { view as viewReminders } from './reminder/view'
import { lock } from './riser/lock'
import { importRoster } from './roster/import'
import { preview } from './roster/preview'
import { template } from './roster/template'
import { close } from './round/close'
import { create as createRound } from './round/create'
import { discard } from './round/discard'
import { edit as editRound } from './round/edit'
import { list as listRounds } from './round/list'
import { open as openRound } from './round/open'
import { reviseText } from './round/revise-text'
import { view as viewRound } from './round/view'
import { approve as approveLogin } from './session/approve'
import { begin } from './session/begin'
import { end as endSession } from './session/end'
import { list as listSessions } from './session/list'
import { look } from './session/look'
import { poll } from './session/poll'
import { propose } from './slots/propose'
import { view as viewSlots } from './slots/view'
import { accept } from './staff/accept'
import { claim } from './staff/claim'
import { end as endStaff } from './staff/end'
import { invite } from './staff/invite'
import { list as listStaff } from './staff/list'
import { setRisers } from './stairwell/set-risers'
import { view as viewStairwell } from './stairwell/view'
import { list as listStation } from './station/list'
import { orders as ordersStation } from './station/orders'
import { save as saveStation } from './station/save'
import { view as viewStation } from './station/view'
import { week as weekStation } from './station/week'
import { issue } from './sticker/issue'
import { read as readSticker } from './sticker/read'
import { invite as inviteTalk } from './talk/invite'
import { join as joinTalk } from './talk/join'
import { list as listTalk } from './talk/list'
import { makeCode as makeCodeTalk } from './talk/make-code'
import { move as moveTalk } from './talk/move'
import { revealPhone as revealTalkPhone } from './talk/reveal-phone'
import { view as viewTalk } from './talk/view'
import { importRows as importRowsVisit } from './visit/import'
import { list as listVisit } from './visit/list'
import { log as logVisit } from './visit/log'
import { end as endVolunteer } from './volunteer/end'
import { enrol as enrolVolunteer } from './volunteer/enrol'
import { find as findVolunteer } from './volunteer/find'
import { hours as hoursVolunteer } from './volunteer/hours'
import { list as listVolunteer } from './volunteer/list'
import { mine as mineVolunteer } from './volunteer/mine'
import { save as saveVolunteer } from './volunteer/save'
import { set as setVolunteer } from './volunteer/set'
import { today as todayVolunteer } from './volunteer/today'
import { answerVisit } from './works/answer-visit'
import { ask } from './works/ask'
import { drop } from './works/drop'
import { list as listWorks } from './works/list'
import { mine } from './works/mine'
import { move } from './works/move'
import { photo } from './works/photo'
import { reask } from './works/reask'
import { report } from './works/report'
import { schedule } from './works/schedule'
import { showReport } from './works/show-report'
import { swap } from './works/swap'
import { view as viewWorks } from './works/view'

/** Every action a client may call; the type makes sure that each contract has its code and each code its contract. */
const actions: { [N in ActionName]: Action & { contract: { name: N; kind: Actions[N]['kind'] } } } = {
  'binding.approve': approve,
  'binding.confirmByCode': confirmByCode,
  'binding.confirmByPhone': confirmByPhone,
  'binding.end': end,
  'binding.issueDoorCode': issueDoorCode,
  'binding.list': listBindings,
  'binding.recordPower': recordPower,
  'binding.request': request,
  'consent.answer': answer,
  'consent.prepare': prepare,
  'consent.receipt': receipt,
  'consent.recordAccess': recordAccess,
  'consent.recordPaper': recordPaper,
  'consent.view': viewConsent,
  'consent.withdraw': withdraw,
  'estate.create': createEstate,
  'estate.list': listEstates,
  'estate.rollup': rollup,
  'estate.view': viewEstate,
  'file.link': link,
  'file.requestUpload': requestUpload,
  'flat.correct': correct,
  'flat.reveal': reveal,
  'flat.view': viewFlat,
  'me.home': home,
  'me.setElderMode': setElderMode,
  'notice.answer': answerNotice,
  'notice.correct': correctNotice,
  'notice.countTarget': countTarget,
  'notice.doors': doors,
  'notice.file': linkNoticeFile,
  'notice.inbox': inbox,
  'notice.list': listNotices,
  'notice.open': openNotice,
  'notice.publish': publish,
  'notice.read': readNotice,
  'notice.recordTold': recordTold,
  'notice.save': save,
  'notice.unschedule': unschedule,
  'notice.view': viewNotice,
  'notice.withdraw': withdrawNotice,
  'reminder.clearAlarm': clearAlarm,
  'reminder.grant': grant,
  'reminder.view': viewReminders,
  'riser.lock': lock,
  'roster.import': importRoster,
  'roster.preview': preview,
  'roster.template': template,
  'round.close': close,
  'round.create': createRound,
  'round.discard': discard,
  'round.edit': editRound,
  'round.list': listRounds,
  'round.open': openRound,
  'round.reviseText': reviseText,
  'round.view': viewRound,
  'session.approve': approveLogin,
  'session.begin': begin,
  'session.end': endSession,
  'session.list': listSessions,
  'session.look': look,
  'session.poll': poll,
  'staff.accept': accept,
  'staff.claim': claim,
  'staff.invite': invite,
  'staff.list': listStaff,
  'stairwell.setRisers': setRisers,
  'stairwell.view': viewStairwell,
  'sticker.issue': issue,
  'sticker.read': readSticker,
  'availability.set': setAvailability,
  'availability.view': viewAvailability,
  'calendar.set': setCalendar,
  'calendar.view': viewCalendar,
  'slots.propose': propose,
  'slots.view': viewSlots,
  'works.answerVisit': answerVisit,
  'works.ask': ask,
  'works.drop': drop,
  'works.list': listWorks,
  'works.mine': mine,
  'works.move': move,
  'works.photo': photo,
  'works.reask': reask,
  'works.report': report,
  'works.schedule': schedule,
  'works.showReport': showReport,
  'works.swap': swap,
  'works.view': viewWorks,
  'baseline.list': listBaselines,
  'baseline.reopen': reopenBaseline,
  'baseline.save': saveBaseline,
  'baseline.sign': signBaseline,
  'baseline.view': viewBaseline,
  'baseline.waive': waiveBaseline,
  'claim.askErase': askErase,
  'claim.export': exportClaim,
  'claim.figures': claimFigures,
  'claim.join': joinClaims,
  'claim.list': listClaims,
  'claim.mine': myClaims,
  'claim.move': moveClaim,
  'claim.revealPhone': revealClaimPhone,
  'claim.see': seeClaim,
  'claim.showWords': showClaimWords,
  'claim.submit': submitClaim,
  'claim.view': viewClaim,
  'claim.workbook': claimsWorkbook,
  'claimRules.publishPrices': publishPrices,
  'claimRules.setClocks': setClocks,
  'claimRules.view': viewClaimRules,
  'photo.link': linkPhoto,
  'photo.links': linkPhotos,
  'photo.receive': receivePhoto,
  'photo.request': requestPhoto,
  'photo.review': reviewPhoto,
  'pool.answer': answerPool,
  'pool.ask': askPool,
  'pool.join': joinPool,
  'pool.receive': receivePool,
  'pool.set': setPool,
  'pool.showWords': showPoolWords,
  'pool.view': viewPool,
  'help.needs': needsHelp,
  'help.setNeeds': setNeedsHelp,
  'help.ask': askHelp,
  'help.task': taskHelp,
  'help.mine': mineHelp,
  'volunteer.today': todayVolunteer,
  'volunteer.find': findVolunteer,
  'station.orders': ordersStation,
  'help.move': moveHelp,
  'help.see': seeHelp,
  'help.board': boardHelp,
  'help.candidates': candidatesHelp,
  'help.outcomes': outcomesHelp,
  'help.match': matchHelp,
  'station.save': saveStation,
  'station.view': viewStation,
  'station.list': listStation,
  'station.week': weekStation,
  'volunteer.enrol': enrolVolunteer,
  'volunteer.save': saveVolunteer,
  'volunteer.end': endVolunteer,
  'volunteer.mine': mineVolunteer,
  'volunteer.hours': hoursVolunteer,
  'volunteer.list': listVolunteer,
  'volunteer.set': setVolunteer,
  'household.file': fileHousehold,
  'household.open': openHousehold,
  'household.save': saveHousehold,
  'household.history': historyHousehold,
  'household.views': viewsHousehold,
  'plan.view': viewPlan,
  'plan.confirmKinds': confirmKindsPlan,
  'plan.addItem': addItemPlan,
  'plan.move': movePlan,
  'plan.pauseVisits': pauseVisitsPlan,
  'plan.mine': minePlan,
  'plan.templates': templatesPlan,
  'plan.setTemplates': setTemplatesPlan,
  'plan.figures': figuresPlan,
  'promise.view': viewPromise,
  'promise.move': movePromise,
  'promise.confirm': confirmPromise,
  'promise.confirmByCall': confirmByCallPromise,
  'promise.list': listPromise,
  'talk.invite': inviteTalk,
  'talk.view': viewTalk,
  'talk.list': listTalk,
  'talk.move': moveTalk,
  'talk.revealPhone': revealTalkPhone,
  'talk.makeCode': makeCodeTalk,
  'talk.join': joinTalk,
  'visit.log': logVisit,
  'visit.import': importRowsVisit,
  'visit.list': listVisit,
  'paper.list': listPaper,
  'paper.call': callPaper,
  'paper.settle': settlePaper,
  'complaint.file': fileComplaint,
  'complaint.list': listComplaint,
  'complaint.answer': answerComplaint,
  'portfolio.organisation': organisationPortfolio,
  'portfolio.setOrganisation': setOrganisationPortfolio,
  'portfolio.assign': assignPortfolio,
  'portfolio.handOver': handOverPortfolio,
  'portfolio.view': viewPortfolio,
  'portfolio.today': todayPortfolio,
  'staff.end': endStaff,
  'planner.open': openPlanner,
  'planner.doors': doorsPlanner,
  'planner.keep': keepPlanner,
  'planner.setTable': setTablePlanner,
  'planner.frontier': frontierPlanner,
  'figures.view': viewFigures,
  'figures.workbook': workbookFigures,
  'figures.mine': mineFigures,
  'certificate.issue': issueCertificate,
  'certificate.list': listCertificate,
  'certificate.withdraw': withdrawCertificate,
  'certificate.pack': packCertificate,
  'certificate.part': partCertificate,
  'certificate.check': checkCertificate,
  'certificate.days': daysCertificate,
  'certificate.day': dayCertificate,
}

export const main = serve(actions)
