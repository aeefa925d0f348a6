import {
  ActionIcon,
  Button,
  Checkbox,
  Divider,
  Drawer,
  Loader,
  type MantineThemeComponents,
  Menu,
  Modal,
  Notification,
  Paper,
  Popover,
  SegmentedControl,
  Skeleton,
  Switch,
  Tabs,
  Tooltip,
} from '@mantine/core';
import classes from './theme-components.module.css';

/** Labels above, help text between label and field, the error under the field. */
const field = {
  defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'description', 'input', 'error'] as const },
  classNames: {
    label: classes.fieldLabel,
    description: classes.fieldHelp,
    error: classes.fieldError,
    input: classes.fieldInput,
  },
};
const dropdown = { shadow: 'md', transitionProps: { duration: 80, transition: 'fade' } } as const;
const select = {
  defaultProps: { ...field.defaultProps, comboboxProps: dropdown, maxDropdownHeight: 288 },
  classNames: { ...field.classNames, option: classes.option, dropdown: classes.dropdown },
};
const overlayProps = { backgroundOpacity: 0.32, color: '#10191b' };

/** What each Mantine component looks like unless a screen says otherwise. */
export const componentDefaults: MantineThemeComponents = {
  Button: Button.extend({ defaultProps: { size: 'sm' }, classNames: { root: classes.button } }),
  ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } }),
  TextInput: field,
  Textarea: { ...field, defaultProps: { ...field.defaultProps, autosize: true, minRows: 3, maxRows: 10 } },
  NumberInput: field,
  PasswordInput: field,
  InputBase: field,
  InputWrapper: {
    defaultProps: field.defaultProps,
    classNames: { label: classes.fieldLabel, description: classes.fieldHelp, error: classes.fieldError },
  },
  DateInput: field,
  DatePickerInput: field,
  FileInput: field,
  Select: select,
  MultiSelect: select,
  Autocomplete: select,
  TagsInput: select,
  Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', radius: 'xs' } }),
  Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
  Modal: Modal.extend({
    defaultProps: {
      centered: true,
      overlayProps,
      shadow: 'md',
      transitionProps: { duration: 120, transition: 'fade' },
      closeButtonProps: { 'aria-label': 'Tutup' },
    },
    classNames: { content: classes.floating, title: classes.overlayTitle },
  }),
  Drawer: Drawer.extend({
    defaultProps: {
      position: 'right',
      size: 520,
      overlayProps,
      shadow: 'md',
      transitionProps: { duration: 160 },
      closeButtonProps: { 'aria-label': 'Tutup' },
    },
    classNames: { content: classes.floating, title: classes.overlayTitle },
  }),
  Menu: Menu.extend({
    defaultProps: { ...dropdown, position: 'bottom-end', offset: 4 },
    classNames: { dropdown: classes.dropdown, item: classes.menuItem, label: classes.menuLabel },
  }),
  Popover: Popover.extend({
    defaultProps: { ...dropdown, offset: 4 },
    classNames: { dropdown: classes.dropdown },
  }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 450, offset: 6, transitionProps: { duration: 80 } },
    classNames: { tooltip: classes.tooltip },
  }),
  Notification: Notification.extend({
    defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': 'Tutup' } },
    classNames: {
      root: classes.notification,
      title: classes.notificationTitle,
      description: classes.notificationText,
    },
  }),
  Tabs: Tabs.extend({ classNames: { list: classes.tabList, tab: classes.tab } }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { size: 'xs', withItemsBorders: false },
    classNames: {
      root: classes.segmented,
      indicator: classes.segmentedIndicator,
      label: classes.segmentedLabel,
    },
  }),
  Paper: Paper.extend({
    defaultProps: { withBorder: true, shadow: 'none' },
    classNames: { root: classes.paper },
  }),
  Divider: Divider.extend({ defaultProps: { color: 'var(--sk-line)' } }),
  Loader: Loader.extend({ defaultProps: { size: 'sm' } }),
  Skeleton: Skeleton.extend({ defaultProps: { radius: 'xs' } }),
};
