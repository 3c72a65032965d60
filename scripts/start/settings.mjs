// Settings of the VS Code that `npm start` opens: they protect the samples, show what they are, and keep VS Code to itself.
// In the browser they outrank the user's own, so there are few.

export const startSettings = {
  'files.autoSave': 'off', // in a browser the default is to save what is typed
  'workbench.startupEditor': 'readme',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
};
