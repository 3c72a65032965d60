// What is known about the products and about telling them apart. Plain data, like all that is known.

/** Oldest first; CB is the current branch of Configuration Manager. */
export const products = ['1.x', '2.0', '2003', '2007', '2012', 'CB'] as const;
export type Product = (typeof products)[number];

export const strengths = ['strong', 'fair', 'weak'] as const;
/** How much a piece of evidence is worth against another. */
export type Strength = (typeof strengths)[number];

export const shapes = ['trace-1', 'trace-2', 'trace-3', 'ccm', 'bracket', 'provider'] as const;
/** A way of writing records that not every product has. */
export type Shape = (typeof shapes)[number];

export interface ProductAge {
  readonly product: Product;
  readonly since: number;
  readonly until: number | null;
}

/** Builds `from` to `to` of version `major.minor`. */
export interface VersionRange {
  readonly major: number;
  readonly minor: number;
  readonly from: number;
  readonly to: number;
  readonly products: readonly Product[];
}

export interface ProductFolder {
  readonly folder: string;
  readonly products: readonly Product[];
}

export interface ShapeFact {
  readonly shape: Shape;
  readonly products: readonly Product[];
  readonly strength: Strength;
  /** False for a shape that anybody may write. */
  readonly alone: boolean;
}

export interface ProductFacts {
  readonly ages: ProductAge[];
  readonly versions: VersionRange[];
  /** What a program says before the version that is its own. */
  readonly banners: string[];
  readonly folders: ProductFolder[];
  readonly shapes: ShapeFact[];
}
