namespace Modular.Weeds.Infrastructure;

internal static class WeedsTable
{
    public const string Name = "weeds";
}
