import type { Texts } from '../shared/texts.ts';

/** Sentences about files. */
export const texts: Texts = {
  'files.type-refused': { zh: '法院不收这种文件。请改用照片、PDF、Word、Excel、文本、MP3 录音或者 MP4 视频。', en: 'The court does not take this kind of file. Use a photo, PDF, Word, Excel, text, MP3 or MP4.' },
  'files.dangerous': { zh: '这个文件带有程序、宏或者已经损坏，不能接收。请另存为普通 PDF 或者拍照上传。', en: 'The file carries a program or a macro, or is damaged. Save it as a plain PDF, or photograph it.' },
  'files.too-costly': { zh: '打开这个文件占用的时间或者内存过多，可能已经损坏，没有接收。请重新拍照，或者另存为普通 PDF、JPG 后上传。', en: 'Opening this file takes too much time or memory; it may be damaged and was not taken. Photograph it again, or save it as a plain PDF or JPG.' },
  'files.voice-format': { zh: '录音格式不对，请在应用里重新录制，或者转成 MP3 后上传。', en: 'The recording has the wrong format. Record it again in the app, or convert it to MP3.' },
  'files.sound-format': { zh: '这种录音格式有的手机放不出来。请转成 MP3、M4A 或者 WAV 后上传。', en: 'Some phones cannot play this sound. Convert it to MP3, M4A or WAV.' },
  'files.too-large': { zh: '文件太大：视频不超过 500 MB，其他不超过 50 MB。请分成几份或者压缩后上传。', en: 'Too large: video up to 500 MB, everything else up to 50 MB. Split or compress it.' },
  'files.image-unreadable': { zh: '这张图片打不开。请重新拍照，或者另存为 JPG 后上传（苹果手机请选“兼容性最佳”）。', en: 'This image cannot be read. Take it again, or save it as JPG (on iPhone: most compatible).' },
  'files.handed-in': { zh: '这份材料已经提交给法院，是案卷的一部分，不能删除。需要更正的，请补充提交说明。', en: 'The court has received this; it is part of the record and cannot be removed. Hand in a correction instead.' },
  'files.still-named': { zh: '草稿里还在使用这个文件。请先在草稿里去掉它，再删除。', en: 'The draft still uses this file. Take it out of the draft first.' },
  'files.incomplete': { zh: '文件还没有传完，请继续上传。', en: 'The file is not complete yet. Go on with the upload.' },
  'files.disk-full': { zh: '法院存储空间不足，文件没有保存。请稍后再传，急件请到窗口提交。', en: 'The court has no room for files now; nothing was kept. Try later, or bring it to the counter if it is urgent.' },
  'files.too-many-open': { zh: '没传完的文件太多。请先把它们传完，或者过几天再传。', en: 'Too many uploads are unfinished. Finish them first.' },
  'files.piece-too-large': { zh: '一次传的内容太多，请更新应用后重试。', en: 'One piece is too large. Update the app and try again.' },
  'files.page-unreadable': { zh: '这一页显示不出来。请下载文件查看，或者请提交人重新上传。', en: 'This page cannot be shown. Download the file, or ask for it to be brought again.' },
  'files.piece-empty': { zh: '没有收到内容，请重新上传。', en: 'Nothing came. Upload it again.' },
};
