/** Numbers that a person may have to correct one day. Each names its source; change it here and nowhere else. */

/** Longest free text of a resident or staff member, in characters. WeChat's msgSecCheck takes at most 2,500 (rule 12). */
export const WORDS_MAX = 2500
/** Longest round text, in characters. Our decision: keeps a call below the platform's 100 KB (rule 18). */
export const ROUND_TEXT_MAX = 20_000
/** Largest request the gateway accepts, in bytes of JSON text (CloudBase, rule 18). */
export const REQUEST_BYTES_MAX = 100 * 1024
/** Stairwells an estate may have; a larger one is split (data-model: keeps the estate document small). */
export const ESTATE_STAIRWELLS_MAX = 200
/** Largest roster file, in bytes, and most rows read from it. Our decision: a function has 60 s and 512 MB. */
export const ROSTER_BYTES_MAX = 5 * 1024 * 1024
export const ROSTER_ROWS_MAX = 20_000
/** Largest evidence photo, in bytes. Our decision. */
export const PHOTO_BYTES_MAX = 8 * 1024 * 1024
/** Life of a link to an evidence file, in seconds (rule 23: at most 10 minutes). */
export const FILE_LINK_SECONDS = 600
/** Longest `scene` of a mini-program code, in characters (WeChat, rule 9). */
export const STICKER_TOKEN_MAX = 32
/** Life of a one-time door code, in days, and wrong entries before it is void. Our decision. */
export const DOOR_CODE_DAYS = 7
export const DOOR_CODE_TRIES = 5
/** Life of a staff invitation, in days. Our decision. */
export const INVITATION_DAYS = 7
/** Life of the code by which a browser asks to be let in, in seconds. Our decision: time to fetch a phone and find the page. */
export const LOGIN_CODE_SECONDS = 180
/** Life of a web session, in seconds. Our decision: one long working day at a desk; longer would outlive a shift on a shared computer. */
export const WEB_SESSION_SECONDS = 12 * 3600
/** Wrong log-in codes one person may enter within so many seconds. Our decision: room for slips, none for guessing 40 bits. */
export const LOGIN_CODE_TRIES = 5
export const LOGIN_CODE_TRIES_SECONDS = 600
/** Days an owner has to ratify what somebody prepared without power; silence is a refusal to ratify (Civil Code art. 171, rule 30). */
export const RATIFY_DAYS = 30
/** Joint consent by shares: at least this fraction of shares (Civil Code art. 301, rule 29). */
export const SHARES_NEEDED = { numerator: 2, denominator: 3 } as const
/** Templates one subscription prompt may ask for (WeChat, rule 3: at most 5, in older copies 3). */
export const SUBSCRIBE_TEMPLATES_MAX = 3
/** Missing households below which residents see only 「办理中」 (rule 43: below 3). */
export const MASK_BELOW = 3
/** Smallest and largest believable flat, in 0.01 m². Outside: the importer asks for a check. Our decision. */
export const AREA_MIN_CENTI_SQM = 800
export const AREA_MAX_CENTI_SQM = 50_000
/** Age from which a signature made with staff present needs a witness (rule 43; age is never stored, so paper always asks one). */
export const PAPER_NEEDS_WITNESS = true
/** Days a stored request id answers with its first result (data-model). */
export const REQUEST_MEMORY_DAYS = 30
/** Days a "not now" may ask to be left alone. Our decision. */
export const ASK_AGAIN_DAYS_MAX = 365
/** Life of a record of a sensitive view, in days: at least six months (Cybersecurity Law art. 21, rule 40). */
export const VIEW_LOG_DAYS = 200
/**
 * Days after which what a household said about when it can be at home is forgotten, illness and key with it (rule 39): longer ahead than
 * `ASK_AHEAD_DAYS_MAX` and `ASK_DAYS_MAX` together nobody is asked. Our decision.
 */
export const AVAILABILITY_DAYS = 180
/** Notice before a planned water stop, in hours (城市供水条例 art. 22, rule 37). Moving the stop starts them anew. */
export const WATER_STOP_AHEAD_HOURS = 24
/** Files a notice may carry, and the largest recording, in bytes. Our decision. */
export const NOTICE_ATTACHMENTS_MAX = 5
export const VOICE_BYTES_MAX = 5 * 1024 * 1024
/** Furthest ahead a notice may be scheduled, in days. Our decision. */
export const SCHEDULE_DAYS_MAX = 60
/**
 * Hours a reminder may stay unopened before somebody rings or knocks, by kind; never more than half of what is left until it
 * begins. Our decision.
 */
export const UNREAD_HOURS = { plan: 72, safety: 12, waterStop: 12, progress: 72, change: 24, meeting: 48 } as const
/**
 * Minutes a reminder has at the least, also of what begins at once or is valid for moments: to be sent, and to be opened. Our decision.
 */
export const UNREAD_MINUTES_MIN = 5
/**
 * Wait before a notice that could not be spread is tried again, in minutes; below `SCHEDULE_LATE_MINUTES`, so that one failure holds back no
 * scheduled notice. Our decision.
 */
export const SPREAD_AGAIN_MINUTES = 3
/** Messages one run claims at once: a crash leaves so many waiting for two minutes, and at most the one being sent unknown. Our decision. */
export const CLAIM_PAGE = 20
/** A claim older than this belongs to a run that died, in seconds: a function lives 60 (CloudBase). */
export const CLAIM_SECONDS = 120
/** Wait after WeChat's rate limit (45009), in minutes. Our decision. */
export const RATE_LIMIT_MINUTES = 10
/**
 * Hours in which works that make noise are allowed on a working day, Beijing time (Beijing noise measures art. 17, 35, rule 36). Whether they bind
 * a given crew is for the street's counsel.
 */
export const WORKING_HALVES = { am: { from: '08:00', to: '12:00' }, pm: { from: '14:00', to: '18:00' } } as const
/** Half-days in a row that one riser's works inside flats may take. Our decision. */
export const RISER_HALF_DAYS_MAX = 4
/** Longest a solver may think, in seconds: a function lives 60 (CloudBase). */
export const SOLVER_SECONDS = 25
/** A scheduled notice counts as gone out when it was due if the timer comes within so many minutes: one run each minute, tried twice more. */
export const SCHEDULE_LATE_MINUTES = 5
/** Days ahead, and how many in a row, for which households are asked when they are at home. Our decision: 30 days are what the solver was measured with. */
export const ASK_DAYS_MAX = 30
export const ASK_AHEAD_DAYS_MAX = 120
/** Crews and examination periods one calendar holds. Our decision. */
export const CREWS_MAX = 20
export const EXAM_PERIODS_MAX = 50
/** Photos of one progress report. Our decision. */
export const REPORT_PHOTOS_MAX = 9
/** Changes of date that a works entry remembers. Our decision: the notices that told of them are kept for good. */
export const MOVES_KEPT = 20
/** A proposal this old, in seconds, that is not done was cut short: a function lives 60 (CloudBase). */
export const PLAN_SECONDS = 90
/** Longest that crews may be shared out over the starts found, in seconds. Our decision: with `SOLVER_SECONDS` inside the 60 of a function. */
export const CREW_SECONDS = 5
/** Longest a call waits for a proposal, in seconds; then it is looked at again. Our decision: a client gives up after 20. */
export const PROPOSAL_WAIT_SECONDS = 12
/** Proposals kept of an estate. Our decision: only the newest is worked with. */
export const PLANS_KEPT = 5
/** Largest original of a photo, in bytes. Our decision: what a phone of today makes at its best; a 50 MB file is refused before it is sent. */
export const PHOTO_ORIGINAL_BYTES_MAX = 20 * 1024 * 1024
/** Most pixels that are unpacked: 100 million take 400 MB. Our decision; phones make 12 to 50 million, a decompression bomb far more. */
export const PHOTO_PIXELS_MAX = 60_000_000
/** Longer side of what is looked at, in pixels. Our decision: sharp on a desktop, about 300 KB. */
export const PHOTO_VIEW_PX = 1600
/** Photos one claim may be filed with, or one move add. Our decision. */
export const CLAIM_PHOTOS_MAX = 20
/** Photos and entries of one claim, above which nothing is added beside it any more. Our decision: its page stays readable, and near the platform's 100 KB (rule 18). */
export const CLAIM_PHOTOS_IN_ALL = 200
export const CLAIM_ENTRIES_MAX = 300
/** Largest amount of money in a claim, an offer or a price, in fen (¥500,000). Our decision: above it is a matter for a court. */
export const CLAIM_FEN_MAX = 50_000_000
/** Furthest back damage may have been noticed, in days: as long as one may sue (Civil Code art. 188, three years). */
export const NOTICED_DAYS_MAX = 3 * 365
/** Years a claim is kept after it ended, at least (rule 38; Civil Code art. 188). */
export const CLAIM_KEPT_YEARS = 3
/** Warranty in years, from the acceptance of works: pipes and fit-out, and bathrooms against leaks (质量条例 art. 40, rule 38). */
export const WARRANTY_YEARS = { fitOut: 2, bathroomLeak: 5 } as const
/** Lines of one offer, and of one price table. Our decision. */
export const OFFER_ITEMS_MAX = 30
export const PRICE_ITEMS_MAX = 200
/** Longest a step's clock may be set, in working days. Our decision. */
export const CLOCK_DAYS_MAX = 60
/** Claims in one answer. Our decision. */
export const CLAIM_LIST_PAGE = 50
/** Claims of a building below which residents are told nothing of them: fewer would tell whose (as rule 43). */
export const CLAIM_SUMMARY_MIN = 5
/** Days and floors between claims that may have one cause. Our decision: water finds its way down within days. */
export const SAME_CAUSE_DAYS = 7
export const SAME_CAUSE_FLOORS = 4
/** Rooms of one baseline, and photos and defects in it. Our decision: a save stays below the platform's 100 KB (rule 18). */
export const BASELINE_ROOMS_MAX = 12
export const BASELINE_PHOTOS_MAX = 150
export const BASELINE_DEFECTS_MAX = 150
/** Largest loss a pool may share, in fen (¥2,000), and days its neighbours have. Our decision. */
export const POOL_FEN_MAX = 200_000
export const POOL_WINDOW_DAYS_MAX = 14
/** Longest WeChat's picture check may take before a person looks instead, in minutes. WeChat promises 30. */
export const PHOTO_CHECK_MINUTES = 40
/** Days after which a photo that was never sent, or never hung on anything, is forgotten. Our decision: a draft may lie that long on a phone. */
export const PHOTO_LOOSE_DAYS = 7
/** Longest a call waits for a photo to be looked at, or for an export, in seconds; then it is asked again. Our decision: a client gives up after 20. */
export const PHOTO_WAIT_SECONDS = 15
/** Originals in one export, in bytes; what is beyond comes as its viewing copy. Our decision: it is put together in a function's memory. */
export const EXPORT_BYTES_MAX = 150 * 1024 * 1024
/** How long an export is kept, in minutes: longer than its link lives. Our decision. */
export const EXPORT_KEPT_MINUTES = 60
/** Photos whose links one call answers. Our decision: as many as a claim is filed with, and those of a baseline's room. */
export const PHOTO_LINKS_MAX = 30
/** Hours since a person's last visit within which WeChat checks their words and pictures (WeChat, rule 12). */
export const CHECK_VISIT_HOURS = 2

/** Hours of a day in which help may be planned: the first hour that begins, and the last. Our decision. */
export const HELP_HOUR_FIRST = 7
export const HELP_HOUR_LAST = 20
/** Minutes of an hour's help that are for the way there. Our decision: an estate is crossed on foot in ten minutes. */
export const HELP_WAY_MINUTES = 10
/** Longest help may take, in hours, and the most tasks one asks for at a time. Our decision. */
export const HELP_SLOTS_MAX = 4
export const HELP_ASK_MAX = 10
/** Furthest ahead help may be asked for, in days; a station takes orders half as far. Our decision. */
export const HELP_AHEAD_DAYS_MAX = 60
export const STATION_AHEAD_DAYS = 30
/** Live tasks one household may have. Our decision: a week's works raise about ten. */
export const HELP_LIVE_MAX = 40
/** A water stop longer than this, in hours, raises what households said they need. Our decision. */
export const WATER_STOP_HELP_HOURS = 4
/** Days before a stop or a noisy day at which its tasks are raised. Our decision: time for each ring of the ladder. */
export const HELP_RAISE_DAYS = 7
/** Earliest check-in before the hour agreed, and how late before it counts as not come, in minutes. Our decision. */
export const CHECK_IN_EARLY_MINUTES = 60
export const NO_SHOW_MINUTES = 20
/** Wrong codes at the door before staff have to vouch. Our decision: four digits, ten thousand of them. */
export const CHECK_IN_TRIES = 5
/** Days after a task's end at which name and phone are erased. Our decision: long enough for a complaint. */
export const HELP_CONTACT_DAYS = 30
/** Days between a volunteer's first task and when a written agreement is needed (志愿服务条例: a month or more, rule 41). */
export const AGREEMENT_AFTER_DAYS = 30
/** Longest the matching may think, in seconds, and after which a run counts as dead: a function lives 60 (CloudBase). */
export const HELP_SOLVER_SECONDS = 15
export const HELP_RUN_SECONDS = 90
/** Longest an action waits for the matching it woke, in seconds. Our decision: the answer does not depend on it. */
export const HELP_WAKE_SECONDS = 1
/** A volunteer's profile. Our decision. */
export const VOLUNTEER_HOURS_MAX = 28
export const VOLUNTEER_AWAY_MAX = 20
export const VOLUNTEER_PER_DAY_MAX = 6
export const VOLUNTEER_FLOOR_MAX = 30
/** A station. Our decision. */
export const STATION_SERVICES_MAX = 30
export const STATION_CAPACITY_MAX = 100
export const STATION_FEN_MAX = 100_000
/** Steps a task remembers, and rows of one page of the board. Our decision. */
export const HELP_STEPS_MAX = 100
export const HELP_LIST_PAGE = 100

/** Door visits, and calls that staff begin, which one household may have in any seven days in a row, whoever makes them (rule 43). Our decision. */
export const VISITS_PER_WEEK = { door: 3, call: 3 } as const
/** Hours between which somebody may visit or ring, Beijing time (rule 43). Our decision. */
export const VISIT_HOURS = { from: '08:30', to: '20:00' } as const
/** How far back a visit may be entered, and rows of one import. Our decision. */
export const VISIT_BACK_DAYS = 30
export const VISIT_IMPORT_MAX = 200
/** Longest a household may ask not to be visited at one go, in days. Our decision. */
export const VISIT_PAUSE_DAYS_MAX = 90
/** How long a reason for looking into a file holds, in minutes: one visit. Our decision. */
export const FILE_PASS_MINUTES = 120
/** A household's file. Our decision. */
export const FILE_CONTACTS_MAX = 5
export const FILE_PHOTOS_MAX = 12
/** A plan: items of one household, steps of one template list, what an item remembers, days ahead something may be due, largest rent or placement offer in fen. Our decision. */
export const PLAN_ITEMS_MAX = 60
export const PLAN_TEMPLATE_STEPS_MAX = 12
export const PLAN_STORY_MAX = 60
export const PLAN_AHEAD_DAYS_MAX = 365
export const OFFER_FEN_MAX = 10_000_000
/** Longest quiet span of a household, in days. Our decision. */
export const QUIET_DAYS_MAX = 60
/** Promises in one answer, photos that show one kept. Our decision. */
export const PROMISE_LIST_PAGE = 100
export const PROMISE_PHOTOS_MAX = 6
/** A three-party talk: slots offered, surfaces in its minutes, largest ceiling in fen, hours the decorator's code lives. Our decision. */
export const TALK_SLOTS_MAX = 5
export const TALK_SURFACES_MAX = 40
export const TALK_FEN_MAX = 50_000_000
/** Days within which a paper's signer is rung. Our decision. */
export const CALL_BACK_DAYS = 3
/** Portfolios: households one person may have, households put into one at a time, units of a tree, rows of today's list. Our decision. */
export const PORTFOLIO_MAX = 200
export const ASSIGN_MAX = 30
export const ORGANISATION_UNITS_MAX = 300
export const TODOS_MAX = 60

/** Most visits a plan may be asked for; whole numbers. Our decision: more than any city's staff make in a week. */
export const PLANNER_BUDGET_MAX = 100_000
/** Visits one household may be planned to take. Our decision. */
export const DOOR_VISITS_MAX = 9
/** Stairwells whose doors one call answers. Our decision: an answer stays near 100 KB with every flat of twenty unsettled. */
export const PLANNER_STAIRWELLS_MAX = 20
/** Doors of a plan that is kept. Our decision: no staff visits more in a week, and a request stays below the platform's 100 KB (rule 18). */
export const DOOR_PLAN_MAX = 300
/** States the exact planner keeps of one stairwell before the solver is asked instead. Measured: 20,000 take some 0.3 s, and real stairwells need a few. */
export const PLANNER_STATES_MAX = 20_000
/** A stairwell put to the solver, and seconds it may think. Our decision; a function lives 60 s (CloudBase). */
export const FRONTIER_DOORS_MAX = 300
export const FRONTIER_RISERS_MAX = 200
export const FRONTIER_SECONDS = 40
/** Seconds after which a curve that is not done was cut short, and is begun anew: a function lives 60 (CloudBase). */
export const FRONTIER_DEAD_SECONDS = 90
/** Days after a visit within which an agreement counts as its outcome. Our decision. */
export const CASE_DAYS = 14
/** Outcomes of one kind below which the estate's own history says nothing, and cases that the table's own figure weighs beside them. Our decision. */
export const CASES_MIN = 12
export const CASES_PRIOR = 10
/** Days after a visit in which another is believed to find less. Our decision. */
export const FRESH_DAYS = 3
/** The forecast: certainty of its range in hundredths, days looked back, agreements it needs, days ahead. Our decision. */
export const FORECAST_COVERAGE = 80
export const FORECAST_BACK_DAYS = 14
export const FORECAST_AGREED_MIN = 10
export const FORECAST_AHEAD_DAYS = 28
/** Cases below which a part of a stairwell's resilience is not told. Our decision. */
export const RESILIENCE_CASES_MIN = 3
/** Households an estate must have for residents to be shown its figures by week (rule 43: no single household shows in a whole per cent). */
export const PUBLIC_HOUSEHOLDS_MIN = 100
/** Entries of a chain in one page of a pack. Our decision: about 40 KB. */
export const PACK_ENTRIES_PAGE = 80
/** Stairwells of a certificate made in one step, and estates closed for the day in one run. Our decision: each stays inside a function's minute. */
export const CERTIFY_STEP = 10
export const NIGHTLY_ESTATES_MAX = 20
/** Certificates one estate may have. Our decision: rounds and pipes of many years. */
export const CERTIFICATES_MAX = 1000
