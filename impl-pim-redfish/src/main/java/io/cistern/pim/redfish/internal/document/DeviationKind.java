// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import java.util.Locale;

/** In which ways BMCs differ from DSP0266 and its schemas. */
public enum DeviationKind {
    /** The answer begins with a byte order mark. */
    BYTE_ORDER_MARK,
    /** An object has a member twice; the last one counts. */
    DUPLICATE_MEMBER,
    /** A member's name is spelt with other capitals. */
    ODD_CASE,
    /** A property that must be there is not, or is null. */
    MISSING,
    /** A number or a truth value is written as text. */
    VALUE_AS_TEXT,
    /** A text is written as a number or a truth value. */
    TEXT_AS_VALUE,
    /** One thing where a list is due. */
    SINGLE_INSTEAD_OF_LIST,
    /** A value of another type, which is as if it were not there. */
    WRONG_TYPE,
    /** A literal that the schema does not know. */
    UNKNOWN_LITERAL,
    /** A time that is none, or has no offset. */
    ODD_TIME,
    /** A link is written without its object, or with an address that is none. */
    ODD_LINK,
    /** A link names another host; of data, its path is used, of commands, nothing. */
    FOREIGN_LINK,
    /** A link leads to nothing. */
    DANGLING_LINK,
    /** The pages of a collection do not end, or come again. */
    PAGE_LOOP,
    /** A collection has another number of members than it says. */
    WRONG_COUNT,
    /** An answer is no JSON object. */
    NO_OBJECT,
    /** A login answered without a token or without the session's address. */
    ODD_LOGIN,
    /** Something is announced and does not work. */
    FALSE_PROMISE,
    /** A long task is accepted without saying where it can be watched. */
    NO_MONITOR,
    /** Messages are written in another form than that of the schema. */
    ODD_MESSAGE;

    /** As it is shown. */
    public String literal() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
