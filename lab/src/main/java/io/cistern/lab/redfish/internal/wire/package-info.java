// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP/1.1 for thousands of addresses with two threads: TLS and plain text on one port, answers later or never, whole
 * or in part. Nothing of Redfish.
 */
package io.cistern.lab.redfish.internal.wire;
