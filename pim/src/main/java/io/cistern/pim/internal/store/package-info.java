// SPDX-License-Identifier: Apache-2.0
/** What is kept of a fleet, with what is known of it in memory. */
package io.cistern.pim.internal.store;
