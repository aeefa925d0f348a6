/** How an icon beside words is drawn: `<IconPencil {...ICON} />`. */
export const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;
