// SPDX-License-Identifier: Apache-2.0
/** What outlives the process: transactions that are on disk before they are acknowledged, on H2 and PostgreSQL alike. */
package io.cistern.core.internal.store;
