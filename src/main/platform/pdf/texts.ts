export const pdfTexts = {
  cancelled: 'Pencetakan dibatalkan.',
};
