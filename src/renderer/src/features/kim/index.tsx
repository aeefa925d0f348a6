export function KimListPage() {
  return null;
}

export function KimDetailPage() {
  return null;
}
