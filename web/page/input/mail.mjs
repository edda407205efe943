// Mails (.eml) and saved web pages (.mhtml): both are MIME messages.

import PostalMime from "postal-mime";
import { UnreadableFile } from "./unreadable.mjs";

const day = (date) => (/^\d{4}-\d{2}-\d{2}/.test(date ?? "") ? date.slice(0, 10) : undefined);

/** The article in a message: its HTML where it has some, else its text, with subject, sender and date. */
export async function articleInMail(bytes, name, { savedPage }) {
  let mail;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 32 });
  } catch (error) {
    throw new UnreadableFile(`The message cannot be read: ${error.message}. Open it, select the text, copy it and paste it here.`);
  }
  const { html, text, subject, from, date } = mail;
  if (!html?.trim() && !text?.trim()) throw new UnreadableFile("There is no text in this message.");
  const payload = html?.trim() ? { html } : { text };
  // A saved page says who it is in its own mark-up; a mail says so in its head.
  const given = savedPage ? {} : { title: subject || undefined, source: from?.name || from?.address || undefined, published: day(date) };
  const note = !savedPage && mail.attachments.length > 0 ? `${mail.attachments.length === 1 ? "One attachment was" : `${mail.attachments.length} attachments were`} not read. Add attachments as files of their own.` : undefined;
  return [{ name, payload, given, note }];
}
