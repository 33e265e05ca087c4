// SPDX-License-Identifier: Apache-2.0
/** The PIM backend for Redfish. */
package io.cistern.pim.redfish.internal;
