import { expect, test } from 'vitest';
import { showFolder } from '../../../../electron/main/show-folder.ts';

test('a folder that cannot be shown is said to be, not passed over', async () => {
  const open = async (path: string) => (path === '/gone' ? 'No application can open this folder.' : '');
  await showFolder(open, '/journal');
  await expect(showFolder(open, '/gone')).rejects.toThrow('No application can open this folder.');
});
