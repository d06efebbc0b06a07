/** What the rest of the shop may ask of notifications. Anything not named here is nobody else's business. */
export {
  countMessages,
  findMessage,
  type Listed,
  listMessages,
  listMessagesOfOrder,
  type Message,
  type MessageState,
  type NewMessage,
} from './db.ts';
export { keptMailer } from './kept-mailer.ts';
export type { Attachment } from './mailer.ts';
export { openMailer } from './open-mailer.ts';
export { queueMessage } from './queue-message.ts';
export { sendAgain } from './send-again.ts';
export { sendMessages } from './send-messages.ts';
