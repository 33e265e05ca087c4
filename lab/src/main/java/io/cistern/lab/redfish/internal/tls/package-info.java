// SPDX-License-Identifier: Apache-2.0
/** The lab's own certificate authority. */
package io.cistern.lab.redfish.internal.tls;
