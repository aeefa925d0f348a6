export function PlacementListPage() {
  return null;
}
