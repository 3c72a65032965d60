// Settings that keep a VS Code under test quiet and its files untouched; a suite may switch any of them itself.

export const quietSettings = {
  'files.autoSave': 'off', // in a browser the default is afterDelay, which would rewrite fixtures
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};
