export function CohortListPage() {
  return null;
}

export function CohortDetailPage() {
  return null;
}
