// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

/** What raised an alarm. */
public enum AlarmSource {
    /** The hardware told. */
    EVENT,

    /** It was found by reading. */
    POLL,

    /** The PIM itself noticed. */
    PIM
}
