namespace Modular.Timeline.Domain.Dates;

/// <summary>What somebody says a date is, before anybody looks at it; what is not given is null.</summary>
internal sealed record DateWords(long? Year, int? Month = null, int? Day = null, string? Precision = null, bool? Circa = null, string? Calendar = null);
