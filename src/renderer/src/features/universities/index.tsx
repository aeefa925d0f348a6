export function UniversityListPage() {
  return null;
}

export function UniversityDetailPage() {
  return null;
}
