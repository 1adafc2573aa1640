import { describe, expect, it } from 'vitest';
import { BODY, MORE, readText as read } from './ferry.ts';

describe('zones in the body', () => {
  it('sub-headings, with the title of an article saved one paragraph a line', () => {
    const spaced = `Ferry aground\n\n${BODY}\n\nA fault or a tired captain\n\n${MORE}`;
    expect(read(spaced).zones).toEqual([
      ['heading', 'Ferry aground'],
      ['heading', 'A fault or a tired captain'],
    ]);
    expect(read(spaced.replaceAll('\n\n', '\n')).zones).toEqual(read(spaced).zones);
  });

  it('no sub-heading from a question, a quotation with its full stop, or a line inside a paragraph', () => {
    const cut = 'the ferry was seen by\nAn Old Fisherman\nwho called for help.';
    expect(read(`${BODY}\n\nWho was at the helm?\n\n${MORE}\n\n“Nobody knows.”\n\n${MORE}\n\n${cut}`).zones).toEqual(
      [],
    );
  });

  it('lists as one zone each, a single dash as none', () => {
    const text = `${BODY}\n\n- 212 people on board\n- 6 hours aground\n- no one hurt\n\n${MORE}\n\n1. The fog\n\n2. The steering\n\n${MORE}\n\n- Only one of these`;
    expect(read(text).zones).toEqual([
      ['list', '- 212 people on board\n- 6 hours aground\n- no one hurt'],
      ['list', '1. The fog\n\n2. The steering'],
    ]);
  });

  it('a caption by the credit below it', () => {
    const text = `${BODY}\n\nThe picture shows the ferry at noon.\n\nImage: A. Person\n\n${MORE}\n\nPhoto: Another Person`;
    expect(read(text).zones).toEqual([
      ['caption', 'The picture shows the ferry at noon.'],
      ['caption', 'Image: A. Person'],
      ['caption', 'Photo: Another Person'],
    ]);
  });

  it('a footer as one zone, with what stands between its links', () => {
    const footer =
      '__________\n\nFOLLOW THE GULL:\n\nTWITTER (CLICK HERE)\u00A0\nhttps://social.example/gull\n\nGull Radio\n\nShare this story!\n\nAdd your comment\n\nYour e-mail address is never shown.\nRequired fields carry a star.';
    expect(read(`${BODY}\n\n${MORE}\n\nSource: Reuters\n\n${footer}`)).toMatchObject({
      outlet: 'Reuters',
      zones: [
        ['byline', 'Source: Reuters'],
        ['boilerplate', footer],
      ],
    });
  });

  it('a notice of other addresses, which names the outlet', () => {
    const footer =
      'Gull TV’s website can also be accessed at the following alternative addresses:\n\nwww.gull.example\n\nSHARE THIS ARTICLE\nGull TV on your screen';
    expect(read(`${BODY}\n\n${MORE}\n\n\n${footer}`)).toMatchObject({
      outlet: 'Gull TV',
      zones: [['boilerplate', footer]],
    });
  });

  it('furniture in the middle, without what follows it', () => {
    expect(read(`${BODY}\n\nRead more: Ten ferries that sank\n\n${MORE}`).zones).toEqual([
      ['boilerplate', 'Read more: Ten ferries that sank'],
    ]);
  });

  it('nothing from words that only begin like furniture', () => {
    const lines = [
      'Like this ferry, many are old.',
      'Follow-up talks are planned.',
      'Home is far away for many.',
      'By then it was noon.',
    ];
    expect(read([BODY, ...lines, MORE].join('\n\n')).zones).toEqual([]);
  });
});
