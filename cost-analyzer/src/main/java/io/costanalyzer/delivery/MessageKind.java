package io.costanalyzer.delivery;

/** What a message is, so that a channel can say whether it carries it. */
public enum MessageKind {
    /** Something to act on; short, plain text. */
    ALERT,
    /** Several things of a day in one message. */
    DIGEST,
    /** A monthly report with attachments. */
    REPORT,
    /** Proof that the path works. */
    CANARY
}
