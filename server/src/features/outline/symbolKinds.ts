import type { OutlineNode } from './outlineNode.ts';

/** `SymbolKind` numbers of the Language Server Protocol, chosen by the icon that editors show. */
export const symbolKinds: Readonly<Record<OutlineNode['kind'], number>> = {
  title: 1, // File
  section: 3, // Namespace
  team: 5, // Class
  role: 7, // Property
  topic: 15, // String
  participants: 18, // Array
  actionItem: 24, // Event
};
