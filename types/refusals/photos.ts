/** Photos. */
export const photoRefusals = {
  photo_too_large: '这张照片太大了（上限 20 MB）。请用手机相册「编辑」后另存，或者直接在这里拍。',
  photo_heic:
    '这是苹果手机的 HEIC 格式，别的手机打不开。请在这里直接拍照；或在「设置 → 相机 → 格式」里改成「兼容性最佳」再拍。',
  photo_unreadable: '这不是一张能打开的照片。请重新拍一张，或选 JPG、PNG 格式的照片。',
  photo_too_many_pixels: '这张图片的尺寸太大，打不开。请换一张普通的照片。',
  photo_missing: '有照片还没传完，请等它传完，或者去掉它再提交。',
  too_many_photos: '一次最多 20 张照片。请去掉几张，其余的提交后可以再补。',
} as const satisfies Record<string, string>
