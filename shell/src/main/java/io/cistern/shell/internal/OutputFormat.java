// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

/** The forms of a result. */
enum OutputFormat {
    /** For people. */
    TABLE,
    /** For scripts. */
    JSON
}
