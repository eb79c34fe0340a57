namespace Modular.Forums.Domain.Sanctions;

/// <summary>What was done to somebody, with the numbers in the database.</summary>
internal enum SanctionKind : short
{
    /// <summary>They were warned.</summary>
    Warning = 1,

    /// <summary>They may not post until a date.</summary>
    Suspension = 2,

    /// <summary>They may post again before that date.</summary>
    Lifted = 3,
}
