// SPDX-License-Identifier: Apache-2.0
/** The thin shell that the container sees. */
package io.cistern.pim.internal.osgi;
