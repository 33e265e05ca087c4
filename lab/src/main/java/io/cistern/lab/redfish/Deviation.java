// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

/** A way in which services differ from each other, or from the specification. */
public enum Deviation {
    /** Every {@code @odata.id} ends with a slash. */
    TRAILING_SLASHES,
    /** Links of systems are absolute, with a host that does not exist. */
    WRONG_HOST_IN_LINKS,
    /** Links to chassis spell their path in other letters: {@code /redfish/v1/chassis}; both spellings are served. */
    ODD_CASE_IN_LINKS,
    /** A link leads to a resource that does not exist. */
    DANGLING_LINKS,
    /** A collection names a member that does not exist. */
    MISSING_MEMBER,
    /** Collections have their members in them, not links to them. */
    EMBEDDED_MEMBERS,
    /** Collections do not say how many members they have. */
    NO_MEMBER_COUNT,
    /** Chassis have the resources Power and Thermal (deprecated in Chassis v1_15). */
    LEGACY_POWER,
    /** Chassis have neither PowerSubsystem nor ThermalSubsystem, Sensors or EnvironmentMetrics. */
    NO_SUBSYSTEMS,
    /** Storage has the array StorageControllers (deprecated in Storage v1_13), not the collection Controllers. */
    CONTROLLERS_IN_ARRAY,
    /** Systems have SimpleStorage and no Storage. */
    SIMPLE_STORAGE_ONLY,
    /** Network adapters have NetworkPorts (deprecated in NetworkAdapter v1_5), not Ports. */
    LEGACY_NETWORK_PORTS,
    /** LLDP neighbours are told in a vendor's own collection only. */
    VENDOR_LLDP,
    /** Systems have neither ProcessorSummary nor MemorySummary. */
    NO_SUMMARIES,
    /** Drives and memory do not say their Status.State. */
    NO_STATE,
    /** Slots without memory are members of State Absent. */
    ABSENT_SLOTS,
    /** Large numbers are strings. */
    NUMBERS_AS_STRINGS,
    /** What is not known is null instead of absent. */
    NULLS,
    /** UUIDs are in capital letters. */
    UPPER_CASE_UUIDS,
    /** Serial numbers of systems are a placeholder of the board's maker. */
    PLACEHOLDER_SERIALS,
    /** The JSON text starts with a byte order mark. */
    BYTE_ORDER_MARK,
    /** Errors have one message as an object instead of an array of them. */
    ERROR_MESSAGE_AS_OBJECT,
    /** Errors have no code. */
    NO_ERROR_CODE,
    /** Systems are changed by way of a settings object, and refuse to be changed themselves. */
    SETTINGS_OBJECT,
    /** Boot overrides are accepted only with target, enabling and mode together; otherwise they are forgotten. */
    WHOLE_BOOT_OBJECT,
    /** Boot overrides are accepted and forgotten. */
    BOOT_REVERTS,
    /** Virtual media belong to the manager (deprecated in Manager v1_10). */
    MEDIA_OF_MANAGER,
    /** Virtual media are inserted by changing their resource. */
    MEDIA_BY_PATCH,
    /** Virtual media refuse any parameter but Image. */
    MEDIA_IMAGE_ONLY,
    /** A POST without a body is refused. */
    BODY_REQUIRED,
    /** Actions do not say what values are allowed; an ActionInfo does. */
    ACTION_INFO,
    /** A reset is refused with 409 for a while after the power went off. */
    COOL_DOWN,
    /** Settings of the BIOS, and the boot order, cannot be changed while the power-on self-test runs. */
    BUSY_IN_POST,
    /** There is no SessionService: basic authentication only. */
    NO_SESSIONS,
    /** The inventory of firmware has available and previous copies besides the installed one. */
    FIRMWARE_COPIES
}
