import { Tag } from '../base/tag.tsx';
import css from './section.module.css';

type FixedSettingProps = { id: string; label: string; value: string };

/** A setting that the organisation's policy fixes: its value, and that it cannot be changed here. */
export function FixedSetting({ id, label, value }: FixedSettingProps) {
  return (
    <div id={id} class={css['fixed']} tabIndex={-1}>
      <strong>{label}</strong>
      <span>{value}</span>
      <Tag>Set by your organisation; it cannot be changed here</Tag>
    </div>
  );
}
