// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;

/** How virtual CPUs use the hardware threads of a core. */
@Extension("IFA 005 does not specify the content of pinning rules")
public enum VirtualCpuThreadPolicy {
    /** Siblings are used where there are any. */
    PREFER,

    /** Each virtual CPU has a core of its own. */
    ISOLATE,

    /** Siblings are used; hosts without them do not qualify. */
    REQUIRE
}
