const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * Every limit of the hub, by name. None is reached by an honest client on its own; where one is, the hub slows the client
 * down if it can, and closes the socket only if it must.
 */
export interface HubLimits {
  /** Sockets open at a time: all together, and from one network address. */
  readonly connections: number;
  readonly connectionsPerAddress: number;
  /** Milliseconds a socket has to open its first room with a good token. */
  readonly handshake: number;
  /** Bytes that a socket may send until then, and that all such sockets may have sent together. */
  readonly strangerBytes: number;
  readonly strangersBytes: number;
  /** Milliseconds without a single byte after which a socket is given up. A hidden window speaks once a minute. */
  readonly idle: number;
  /** Rooms open on one socket. */
  readonly roomsPerSocket: number;
  /** Rooms a socket may ask for before the first of them is granted, and what may queue for them meanwhile. */
  readonly pendingRooms: number;
  readonly pendingMessages: number;
  readonly pendingBytes: number;
  /** Bytes of one message. Clients send pieces of 1 MiB; a first sync may come whole. */
  readonly messageBytes: number;
  /** Bytes of the room's name at the head of a message, with what tells a client's windows apart: every answer bears it. */
  readonly addressBytes: number;
  /** Messages and bytes a second from one socket, and how much of either may come at once. Above it the socket is read slower. */
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  /** Bytes that wait for a client that does not read; above it the socket is given up. */
  readonly outgoingBytes: number;
  /** UTF-16 units of JSON that one client may tell the others of its presence, and how many clients a room's line has. */
  readonly presenceLength: number;
  readonly presenceClients: number;
  /** Messages of presence a second from one member over all rooms, and how many may come at once. Others are left out. */
  readonly presencePerSecond: number;
  readonly presenceBurst: number;
  /** Bytes of the body of an HTTP call, and milliseconds it may take to come in. */
  readonly bodyBytes: number;
  readonly requestTime: number;
  /** Rows of a room above which its log is compacted: while people work in it, and when the last one leaves. */
  readonly compactRows: number;
  readonly compactRowsOnLeave: number;
}

/** The limits unless told otherwise. */
export const DEFAULT_LIMITS: HubLimits = {
  connections: 4_000,
  connectionsPerAddress: 500,
  handshake: 10_000,
  strangerBytes: MIB,
  strangersBytes: 64 * MIB,
  idle: 150_000,
  roomsPerSocket: 5_000,
  pendingRooms: 2_000,
  pendingMessages: 10_000,
  pendingBytes: 5 * MIB,
  messageBytes: 16 * MIB,
  addressBytes: 400,
  messagesPerSecond: 2_000,
  messageBurst: 20_000,
  bytesPerSecond: 16 * MIB,
  byteBurst: 64 * MIB,
  outgoingBytes: 128 * MIB,
  presenceLength: 8 * KIB,
  presenceClients: 4,
  presencePerSecond: 5,
  presenceBurst: 25,
  bodyBytes: 16 * KIB,
  requestTime: 10_000,
  compactRows: 5_000,
  compactRowsOnLeave: 200,
};
