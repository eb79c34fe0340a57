namespace Modular.Orchard.Application;

internal static class OrchardPermissions
{
    public static readonly Permission Plant = new("orchard.trees.plant", "Plant trees.", Role.User);
    public static readonly Permission See = new("orchard.trees.see", "See trees.", Role.User);
}
