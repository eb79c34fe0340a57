namespace Modular.Platform.Content.Upkeep;

/// <summary>A content as the clean-up sees it.</summary>
/// <param name="Row">What the database knows.</param>
/// <param name="IsHeld">Whether anything holds it.</param>
/// <param name="IsDue">Whether it may be removed, if nothing does.</param>
internal sealed record KnownContent(ContentRow Row, bool IsHeld, bool IsDue);
