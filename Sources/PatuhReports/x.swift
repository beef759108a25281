import Patuh
