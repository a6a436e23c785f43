/**
 * What `@tarojs/components` is on the web: plain elements for what every page is made of (client/src/lib/web-view.tsx), Taro's own for the rest,
 * by name, so that they and their machinery come with the first page that has a form and not with the program. Button and Camera are WeChat's
 * alone (our own is a Press); what is missing here fails the build.
 */
export { Image, Input, Picker, Textarea } from '@tarojs/components/lib/react'
export { Button, Camera, Text, View } from '../src/lib/web-view'
