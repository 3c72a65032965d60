// `; SMS Lens: cm2012`, which somebody wrote so that it is known which kind of file this is.

export const ownRemark = /^[ \t]*;[ \t]*SMS[ -]?Lens[ \t]*[:=][ \t]*([\w-]{1,40})(?=[ \t]*(?:$|[(,;]))/im;
