// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** Who reads user data. */
public enum UserConfigFormat {
    CLOUD_INIT,
    IGNITION,
    KICKSTART,
    AUTOINSTALL
}
