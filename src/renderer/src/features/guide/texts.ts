export const texts = {
  title: 'Panduan SIKIM',
  chapters: 'Bab panduan',
};
