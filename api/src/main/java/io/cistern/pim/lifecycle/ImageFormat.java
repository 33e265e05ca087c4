// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** How an image is packed. */
public enum ImageFormat {
    ISO,
    RAW,
    QCOW2
}
