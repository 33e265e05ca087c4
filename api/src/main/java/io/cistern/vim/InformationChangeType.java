// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

/** What happened to a type of consumable resource (IFA 005 clause 8.3.2). */
public enum InformationChangeType {
    /** It can be consumed from now on. */
    ADDITION,

    /** It can no longer be consumed. */
    REMOVAL,

    /** Its attributes changed. */
    UPDATE
}
