/** Asks for the password of a file: what is typed is given away for one reading and forgotten here. */

import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { words } from '../words/password.ts';
import './password.css';

export function PasswordField(props: {
  readonly onGive: (password: string) => void;
  /** What the button does, and what becomes of the password, where it is not read once. */
  readonly give?: string;
  readonly note?: string;
}) {
  const { onGive, give: act = words.give, note: said = words.note } = props;
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [id, note] = [useId(), useId()];
  // It comes back after a wrong one: who was typing goes on, who works elsewhere by then stays there.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  }, []);
  const give = () => {
    if (password === '') field.current?.focus();
    else {
      setPassword('');
      onGive(password);
    }
  };
  return (
    <form
      className="password"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <label htmlFor={id}>{words.password}</label>
      <div className="password-line">
        <input
          ref={field}
          id={id}
          className="text-field"
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          maxLength={1_000}
          value={password}
          aria-describedby={note}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button
          type="button"
          className="button icon"
          aria-label={words.show}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </button>
      </div>
      <button type="submit" className="button primary">
        {act}
      </button>
      <p id={note} className="quiet">
        {said}
      </p>
    </form>
  );
}
