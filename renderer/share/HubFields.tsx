import { TextField } from '../ui/Field.tsx';

interface HubFieldsProps {
  readonly address: string;
  readonly invitation: string;
  readonly problem: string | null;
  onAddress(address: string): void;
  onInvitation(invitation: string): void;
}

/** A hub's address and an invitation to it. */
export function HubFields({ address, invitation, problem, onAddress, onInvitation }: HubFieldsProps) {
  return (
    <>
      <TextField
        label="Address"
        value={address}
        onChange={onAddress}
        inputMode="url"
        hint="For example 192.168.1.20:4747"
      />
      <TextField label="Invitation" value={invitation} onChange={onInvitation} error={problem} />
    </>
  );
}
