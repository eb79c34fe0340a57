namespace Modular.Weeds.Application;

internal static class WeedsPermissions
{
    public static readonly Permission Foreign = new("orchard.trees.plant", "Takes another module's name.", Role.User);
    public static readonly Permission MadeUp = new("weeds." + Environment.MachineName, "Has a name that nobody knows beforehand.", Role.User);
}
