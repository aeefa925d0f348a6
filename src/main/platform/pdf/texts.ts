export const pdfTexts = {
  notPrinted:
    'Pencetak tidak menerima halaman ini. Periksa apakah pencetak terpasang dan menyala, atau simpan PDF-nya.',
  cancelled: 'Pencetakan dibatalkan.',
};
