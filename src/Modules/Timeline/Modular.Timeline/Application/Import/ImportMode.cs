namespace Modular.Timeline.Application.Import;

/// <summary>How a file is to be taken in.</summary>
/// <param name="Atomic">All of it, or nothing.</param>
/// <param name="DryRun">Only to see what would happen.</param>
/// <param name="NewCategories">Categories that are not there are made.</param>
internal sealed record ImportMode(bool Atomic, bool DryRun, bool NewCategories);

/// <summary>The same as an address says it.</summary>
internal static class ImportModes
{
    public static Result<ImportMode> Parse(string? mode, bool? dryRun, string? categories)
    {
        var check = new Validation();
        check.Require(mode is null or "partial" or "atomic", "?mode", ImportErrors.UnknownMode);
        check.Require(categories is null or "create" or "refuse", "?categories", ImportErrors.UnknownCategoryMode);
        return check.Failed ? check.Errors : new ImportMode(mode == "atomic", dryRun ?? false, categories != "refuse");
    }
}
