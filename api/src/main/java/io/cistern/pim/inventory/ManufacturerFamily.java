// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** The makers whose management controllers are told apart. */
public enum ManufacturerFamily {
    DELL,

    HPE,

    SUPERMICRO,

    LENOVO,

    AMI,

    OPENBMC,

    CISCO,

    NVIDIA,

    HUAWEI,

    FUJITSU,

    /** Another maker. */
    OTHER,

    /** It is not told. */
    UNKNOWN
}
