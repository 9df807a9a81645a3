/** Bytes that the VSIX must stay below. */
export const packageLimit = 1_000_000;

/** What may be in the package; everything else is there by mistake. */
const expected = [
  /^package\.json$/,
  /^\.vsixmanifest$/,
  /^(readme|changelog)\.md$/i,
  /^license(\.txt)?$/i,
  /^dist\/(client\.cjs|client\.web\.cjs|server\.js|package\.json|third-party-notices\.txt)$/,
  /^(schemas|snippets|syntaxes)\/[\w.-]+\.(json|code-snippets)$/,
  /^client\/media\/([\w-]+\.(png|svg)|walkthrough\/[\w-]+\.md)$/,
];

/** Whether a file, named from the extension's folder with `/`, belongs in the package. */
export const belongsInPackage = (file: string): boolean =>
  expected.some((pattern) => pattern.test(file));
