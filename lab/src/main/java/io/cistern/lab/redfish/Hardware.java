// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

/** What one Redfish service manages. */
public sealed interface Hardware permits ServerModel, SwitchModel, PduModel {

    /** What the model is called. */
    String name();
}
