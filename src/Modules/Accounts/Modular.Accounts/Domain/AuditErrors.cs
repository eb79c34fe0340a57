using static Modular.Kernel.ErrorKind;

namespace Modular.Accounts.Domain;

/// <summary>Every way in which a question to the audit log can be refused.</summary>
internal static class AuditErrors
{
    public static readonly Error ActionMalformed = new(Invalid, "accounts.audit.action_malformed",
        "Give an action (accounts.signed_in), or the beginning of one up to a dot (accounts.).");
    public static readonly Error TimeMalformed = new(Invalid, "accounts.audit.time_malformed", "Give a time as RFC 3339 has it: 2026-11-26T18:00:00Z.");
    public static readonly Error HeadMalformed = new(Invalid, "accounts.audit.head_malformed", "A head is written as seq:hex, with 64 hexadecimal digits.");
}
