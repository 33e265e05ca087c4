// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

/** Where a server stands between its discovery and its retirement (derived; IFA 053 clause 8). */
public enum LifecycleState {
    /** Something answered at an address; nobody has approved it. */
    DISCOVERED,

    /** Its credential, its certificate and its identity are being verified. */
    ENROLLING,

    /** It cannot be managed; the cause is kept. */
    ENROLL_FAILED,

    /** Its inventory is being read. */
    INSPECTING,

    /** Its inventory could not be read. */
    INSPECT_FAILED,

    /** Clean, healthy and free. */
    AVAILABLE,

    /** Held for a tenant for a limited time. */
    RESERVED,

    /** Being made ready for its consumer. */
    PROVISIONING,

    /** Configured in part; never handed out. */
    PROVISION_FAILED,

    /** Used by its consumer. */
    PROVISIONED,

    /** Its configuration or firmware is being changed. */
    UPDATING,

    /** Still used, but needs attention. */
    UPDATE_FAILED,

    /** Being detached and powered off. */
    DEPROVISIONING,

    /** Still detached in part or powered on; never handed out. */
    DEPROVISION_FAILED,

    /** Being erased. */
    SANITIZING,

    /** Quarantined: powered off and not selectable, because it is not proved to be erased. */
    SANITIZE_FAILED,

    /** Taken over in use: it is read and power-controlled only. */
    EXTERNALLY_PROVISIONED,

    /** Out of service; its record is kept. */
    RETIRED
}
