export function ProgramListPage() {
  return null;
}

export function ProgramDetailPage() {
  return null;
}
