namespace Modular.Weeds.Helpers;

/// <summary>Lies in no layer, and not in the folder that its namespace names.</summary>
internal sealed class Nettle;
