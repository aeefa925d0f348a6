export { OfficeFields } from './office-fields';
export { SETTING_PLACES } from './setting-places';
export { SettingsPage } from './settings-page';
export { EMPTY_SIGNATORY, SignatoryFields } from './signatory-fields';
export { useSettings } from './use-settings';
export { WelcomePage } from './welcome-page';
