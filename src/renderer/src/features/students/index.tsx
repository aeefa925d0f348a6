export function StudentListPage() {
  return null;
}

export function StudentDetailPage() {
  return null;
}
